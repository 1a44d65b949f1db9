package server

// What one request may ask for. docs/api.md tells users.
const (
	maxBody      = 1 << 20 // bytes of a POST body
	maxHeader    = 64 << 10
	maxTokens    = 2000      // of a query's text
	maxRepeats   = 200       // of one field's name in a query's text
	maxDepth     = 15        // fields below one another
	maxCost      = 50_000    // see guard.go
	maxRoots     = 30        // fields of Query in one operation, aliases included
	maxListInput = 1000      // members of one list in the variables
	maxNodes     = 100       // ids of Query.nodes
	maxCodings   = 20_000    // stances read for positions
	maxEvidence  = 2000      // the same where the statements behind them are asked for; the statements behind a network's edges
	maxEdges     = 200_000   // edges of a network and its slices
	maxStances   = 1_000_000 // stances read for a network or an agreement
	maxCompared  = 50_000    // stances read for neighbours or a question
	maxMentions  = 50_000    // mentions by somebody, and of somebody, read for neighbours
	maxMet       = 500       // meetings of somebody read for neighbours
	maxMeant     = 5         // whom, and what, a part of a question may mean
	maxQuestions = 20        // questions proposed
	maxTyped     = 6         // words of a question being typed
	maxExports   = 4         // files of /export written at once
	maxDays      = 36_525    // before and after a meeting
	cachedDocs   = 1000      // parsed queries kept
)
