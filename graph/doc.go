// Package graph holds the words of the product and the promises of a store.
//
//	Agent ──MADE──▶ Statement ──AT / ABOUT──▶ Meeting ◀──TOOK_PART── Agent
//	                 ▲      └──TAKES──▶ Topic ──BROADER──▶ Topic
//	              OF │
//	               Quote ──IN──▶ Source ──PUBLISHED_BY──▶ Institution
//
// A Statement is what was said, once. A Quote is one source's record of it.
// An Agent is a Person or an Institution; people hold dated offices
// (Membership). A Stance is one coder's judgement that a statement supports or
// opposes a topic; positions over time are computed from stances and never stored.
//
// The package imports only the standard library and its own pure parts. Stores
// (graph/sqlite, graph/neo4j) keep the promises written at Store, and
// graph/storetest holds both to them.
package graph
