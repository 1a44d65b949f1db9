package dna

import (
	"context"
	"slices"
)

// writeAttributes writes the attributes of the values of one variable: every value has a row for every attribute, as DNA has it.
func (w *writer) writeAttributes(ctx context.Context, variable int, list []*entry) error {
	values := make([]map[string]string, len(list))
	names := [][]string{{"Type", attributeAlias, "Notes"}} // which every DNA database has
	for i, e := range list {
		var own []string
		own, values[i] = w.attributesOf(e)
		names = append(names, own)
	}
	list = append(list, &entry{entity: int64(variable) + 1}) // the empty value
	values = append(values, nil)
	for _, name := range inOrder(names) {
		w.attributes++
		id := w.attributes
		if err := w.out.insert(ctx, "ATTRIBUTEVARIABLES", "ID, VariableId, AttributeVariable", id, variable+1, name); err != nil {
			return err
		}
		for i, e := range list {
			if err := w.out.insert(ctx, "ATTRIBUTEVALUES", "EntityId, AttributeVariableId, AttributeValue", e.entity, id, values[i][name]); err != nil {
				return err
			}
		}
	}
	return nil
}

// attributesOf are the attributes of an entry, their names in order.
func (w *writer) attributesOf(e *entry) (names []string, values map[string]string) {
	values = map[string]string{}
	for _, a := range e.attributes {
		name, value := w.short(a.Name), w.short(a.Value)
		if values[name] != "" {
			w.left.add("second attribute of a name", "second attributes of a name")
			continue
		}
		names, values[name] = append(names, name), value
	}
	for _, alias := range e.aliases {
		switch alias = w.short(alias); values[attributeAlias] {
		case "":
			names, values[attributeAlias] = append(names, attributeAlias), alias
		case alias:
		default:
			w.left.add("alias beside another, DNA has one", "aliases beside others, DNA has one")
		}
	}
	return names, values
}

// inOrder merges lists of names into one that keeps the order of each, as far as they agree: the first lists are heeded first.
func inOrder(lists [][]string) []string {
	var names []string
	after := map[string]map[string]bool{} // names that must come before
	for n, list := range lists {
		for i, name := range list {
			if after[name] == nil {
				after[name] = map[string]bool{}
				names = append(names, name)
			}
			if i > 0 && n > 0 { // the order of the first list is no more than a wish
				after[name][list[i-1]] = true
			}
		}
	}
	var ordered []string
	for len(names) > 0 {
		next := max(0, slices.IndexFunc(names, func(name string) bool {
			return !slices.ContainsFunc(names, func(other string) bool { return other != name && after[name][other] })
		}))
		ordered = append(ordered, names[next])
		names = slices.Delete(names, next, next+1)
	}
	return ordered
}
