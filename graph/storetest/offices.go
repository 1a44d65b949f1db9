package storetest

import (
	"testing"

	"onrecord/graph"
)

var officeCases = []readCase{
	{"Memberships/Filters", testMembershipsFilters},
	{"Memberships/Records", testMembershipsRecords},
	{"Memberships/Invalid", testMembershipsInvalid},
	{"Participations/Filters", testParticipationsFilters},
	{"Participations/Records", testParticipationsRecords},
}

func testMembershipsFilters(t *testing.T, s graph.Store) {
	for _, c := range []choice[graph.MembershipFilter]{
		{"all", graph.MembershipFilter{}, "russia first-term president minister envoy second-term secretary"},
		{"person", graph.MembershipFilter{People: []string{trump}}, "first-term second-term"},
		{"people", graph.MembershipFilter{People: []string{trump, putin}}, "russia first-term second-term"},
		{"institution", graph.MembershipFilter{Institutions: []string{ukraine}}, "president minister secretary"},
		{"person and institution", graph.MembershipFilter{People: []string{umerov, putin}, Institutions: []string{ukraine}}, "minister secretary"},
		{"on a day", graph.MembershipFilter{AsOf: "2025-12-20"}, "russia president envoy second-term secretary"},
		{"in an interval", graph.MembershipFilter{AsOf: "2021-01-20/2023-09-06"}, "russia first-term president minister"},
		{"in an open time", graph.MembershipFilter{AsOf: "2026-02/..", People: []string{umerov}}, "secretary"},
		{"later", graph.MembershipFilter{AsOf: "2030"}, "russia president envoy second-term"},
		{"all at once", graph.MembershipFilter{People: []string{umerov}, Institutions: []string{ukraine}, AsOf: "2024"}, "minister"},
		{"nobody", graph.MembershipFilter{People: []string{zelenska}}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := s.Memberships(t.Context(), c.f)
			if err != nil {
				t.Fatal(err)
			}
			same(t, "memberships", short(membershipIDs(got)), c.want)
		})
	}
}

func membershipIDs(list []*graph.Membership) []string {
	var ids []string
	for _, m := range list {
		ids = append(ids, m.ID)
	}
	return ids
}

func testMembershipsRecords(t *testing.T, s graph.Store) {
	for _, want := range whole().Memberships {
		got, err := s.Memberships(t.Context(), graph.MembershipFilter{People: []string{want.PersonID}})
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range got {
			if m.ID == want.ID {
				same(t, m.ID, m, want)
			}
		}
	}
}

func testMembershipsInvalid(t *testing.T, s graph.Store) {
	_, err := s.Memberships(t.Context(), graph.MembershipFilter{AsOf: "whenever"})
	refused(t, "asOf whenever", err, graph.ErrInvalid)
}

func testParticipationsFilters(t *testing.T, s graph.Store) {
	for _, c := range []choice[graph.ParticipationFilter]{
		{"all", graph.ParticipationFilter{}, "3 4 5 1 2"},
		{"meeting", graph.ParticipationFilter{Meetings: []string{florida}}, "1 2"},
		{"meetings", graph.ParticipationFilter{Meetings: []string{florida, phone}}, "5 1 2"},
		{"agent", graph.ParticipationFilter{Agents: []string{witkoff}}, "4 2"},
		{"agents", graph.ParticipationFilter{Agents: []string{usa, umerov}}, "5 1"},
		{"meeting and agent", graph.ParticipationFilter{Meetings: []string{florida}, Agents: []string{witkoff, zelenskyy}}, "2"},
		{"nobody", graph.ParticipationFilter{Agents: []string{zelenska}}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := s.Participations(t.Context(), c.f)
			if err != nil {
				t.Fatal(err)
			}
			var ids []string
			for _, p := range got {
				ids = append(ids, p.ID)
			}
			same(t, "participations", short(ids), c.want)
		})
	}
}

func testParticipationsRecords(t *testing.T, s graph.Store) {
	got, err := s.Participations(t.Context(), graph.ParticipationFilter{Meetings: []string{florida}})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "participations", got, whole().Participations[:2])
}
