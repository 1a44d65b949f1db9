package article

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/loaders"
	"onrecord/loaders/article/prose"
	"onrecord/loaders/article/speakers"
)

// meetings lists the meetings of a text: kind, name, place, date, who; then what each quote is about and made at.
func meetings(text string) []string {
	r := pageOf(text).read(nil, "2025-12-23").reading(prose.Furniture{Headline: -1})
	var out []string
	for _, m := range r.Meetings {
		var who []string
		for _, i := range m.Who {
			who = append(who, r.Cast[i].Name)
		}
		out = append(out, fmt.Sprintf("%s %s (%s) %s %s: %s", m.Kind, m.Name, strings.Join(m.Aliases, ", "), m.Place, m.Date, strings.Join(who, ", ")))
	}
	for _, q := range r.Quotes {
		for _, m := range q.About {
			out = append(out, "about "+r.Meetings[m].Name)
		}
		if q.MadeAt != loaders.None {
			out = append(out, "at "+r.Meetings[q.MadeAt].Name)
		}
	}
	return out
}

func TestMeetings(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"place and date": {"Lund said the summit in Geneva on Monday was short.",
			[]string{"SUMMIT Geneva summit () Geneva 2025-12-22: ", "about Geneva summit"}},
		"pair": {"Erik Lund and Anna Berg left. Lund said the Lund-Berg summit in Oslo was short.",
			[]string{"SUMMIT Oslo summit (Lund-Berg summit) Oslo : Erik Lund, Anna Berg", "about Oslo summit"}},
		"included": {"Talks in Vienna went on. The talks included Erik Lund, envoy Anna Berg and others, an aide said.",
			[]string{"TALKS Vienna talks () Vienna : Erik Lund, Anna Berg", "about Vienna talks"}},
		"met": {"Erik Lund met Anna Berg in Vienna on Monday. Lund said nothing.",
			[]string{"TALKS Vienna meeting () Vienna 2025-12-22: Erik Lund, Anna Berg"}},
		"at": {"“It opens,” Erik Lund said at a news conference in Kyiv.",
			[]string{"PRESS_CONFERENCE Kyiv news conference () Kyiv : ", "at Kyiv news conference"}},
		"after, of what passed": {"“We agreed on nothing,” Erik Lund said after talks in Kyiv.",
			[]string{"TALKS Kyiv talks () Kyiv : ", "about Kyiv talks"}},
		"after, of something else": {"“The bridge opens,” Erik Lund said after talks in Kyiv.",
			[]string{"TALKS Kyiv talks () Kyiv : "}},
		"referring to": {"“It began in Miami,” Erik Lund said, referring to the summit in Florida in August.",
			[]string{"SUMMIT Florida summit (Miami summit) Miami 2025-08: ", "about Florida summit"}},
		"the town's region": {"Lund said the summit in Alaska was short. The Anchorage summit, he said, was cold.",
			[]string{"SUMMIT Alaska summit (Anchorage summit) Anchorage : ", "about Alaska summit", "about Alaska summit"}},
		"two of a kind": {"Lund said the talks in Geneva were short. Berg said the talks in Oslo were long.",
			[]string{"TALKS Geneva talks () Geneva : ", "TALKS Oslo talks () Oslo : ", "about Geneva talks", "about Oslo talks"}},
		"two of one name": {"Mayor Anna Berg met Governor Erik Lund. Senator Ida Holm met Judge Ivar Dahl. Holm told him that the road was open.",
			[]string{"TALKS meeting of Anna Berg and Erik Lund ()  : Anna Berg, Erik Lund", "TALKS meeting of Ida Holm and Ivar Dahl ()  : Ida Holm, Ivar Dahl",
				"at meeting of Ida Holm and Ivar Dahl"}},
		"two of one name, people unknown": {"Anna Berg told a news conference it was late. Ida Holm told another news conference it was early.",
			[]string{"PRESS_CONFERENCE news conference ()  : ", "PRESS_CONFERENCE news conference (2) ()  : ", "at news conference", "at news conference (2)"}},
		"a number opens the text": {"2016 summit opens in Oslo, Lund said.",
			[]string{"SUMMIT Oslo summit () Oslo 2016: ", "about Oslo summit"}},
		"not known where": {"Lund said he would hold talks with the farmers.", nil},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, meetings(c.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Meetings of one name and date may be of the same first two people; a source knows them apart all the same.
func TestMeetingsOfADayAreToldApart(t *testing.T) {
	v := &reader{Resolver: &speakers.Resolver{Cast: &speakers.Cast{}}}
	for _, name := range []string{"Lund", "Berg", "Reyes", "Silva"} {
		v.People = append(v.People, &speakers.Character{Character: loaders.Character{Name: name}})
	}
	for _, who := range [][]int{{0, 1, 2}, {0, 1, 3}, nil, {2, 3}} {
		v.meetings = append(v.meetings, loaders.Meeting{Name: "talks", Date: "2025-12-22", Who: who})
	}
	v.tellApart()
	var got []string
	for _, m := range v.meetings {
		got = append(got, m.Name)
	}
	want := []string{"talks of Lund and Berg", "talks of Lund and Berg (2)", "talks (3)", "talks of Reyes and Silva"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
