"""Reads network files with NetworkX and igraph, for TestReadBack.

Standard input is a JSON list of {"with", "format", "path"}; standard output is the list of what was found, in the order asked:
{"directed", "nodes": [{attribute: value}], "edges": [[source, target, {attribute: value}]]}, ends given as the nodes' "key".
"""
import json
import sys

import igraph
import networkx


def with_networkx(form, path):
    reader = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf, "pajek": networkx.read_pajek}[form]
    g = reader(path)
    return {
        "directed": g.is_directed(),
        "nodes": [dict(data, key=key) for key, data in g.nodes(data=True)],
        "edges": [[s, t, dict(data)] for s, t, data in g.edges(data=True)],
    }


def known(attributes):
    """igraph gives numbers that are not there as NaN."""
    return {name: value for name, value in attributes.items() if value == value}


def with_igraph(form, path):
    reader = {"graphml": igraph.Graph.Read_GraphML, "pajek": igraph.Graph.Read_Pajek, "dl": igraph.Graph.Read_DL}[form]
    g = reader(path)
    nodes = [known(v.attributes()) for v in g.vs]
    for n in nodes:
        n["key"] = n["id"] if form == "graphml" else n["name"]
    return {
        "directed": g.is_directed(),
        "nodes": nodes,
        "edges": [[nodes[e.source]["key"], nodes[e.target]["key"], known(e.attributes())] for e in g.es],
    }


readers = {"networkx": with_networkx, "igraph": with_igraph}
json.dump([readers[f["with"]](f["format"], f["path"]) for f in json.load(sys.stdin)], sys.stdout)
