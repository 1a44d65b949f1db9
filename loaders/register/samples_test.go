package register_test

import (
	"testing"

	"onrecord/graph"
	"onrecord/loaders"
)

// The register that the README shows first must load, and know who newspapers mean.
func TestSampleRegister(t *testing.T) {
	contents, err := load(t, "register.yaml", read(t, "../../samples/register.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	known := loaders.NewRegister(contents.Records)
	for name, id := range map[string]string{
		"Zelensky": "person:zelenskyy", "Volodymyr Zelenskiy": "person:zelenskyy", "Зеленський": "person:zelenskyy", "Владимир Путин": "person:putin",
		"Donald J. Trump": "person:trump", "Witkoff": "person:witkoff", "Сергей Лавров": "person:lavrov", "the Kremlin": "institution:russia-presidency",
	} {
		if found := known.Named(name); len(found) != 1 || found[0].NodeID() != id {
			t.Errorf("%s is %v, want %s", name, found, id)
		}
	}
	for _, m := range contents.Records.Meetings {
		if m.Date == nil {
			t.Errorf("%s has no date", m.ID)
		}
	}
	if n := contents.Records.Records()[graph.KindTopic]; n < 10 {
		t.Errorf("%d topics", n)
	}
}
