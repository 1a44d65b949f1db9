// The examples of the query console. Each works on any graph: people and meetings are found by name, not by an id. words.query.examples
// says what each asks; the test holds them to the schema.

export interface Example {
  key: 'said' | 'positions' | 'beforeAfter' | 'network' | 'spread' | 'search' | 'cite' | 'paging' | 'source';
  query: string;
  variables?: object;
}

const said = `# Who said what, when, and where it is recorded: the latest first.
query WhoSaidWhat($text: String) {
  statements(
    first: 10
    filter: { text: $text }
    orderBy: { field: SAID_AT, direction: DESC }
  ) {
    totalCount
    nodes {
      id
      text
      saidAt { edtf asPrinted }
      speaker { ... on Person { name } ... on Institution { name } }
      quotes { kind speakerAsPrinted relayedBy { ... on Person { name } ... on Institution { name } } source { title publisher { name } } }
    }
  }
}
`;

const positions = `# A person's positions by topic, and where they changed:
# "certain" says whether the one was surely said before the other.
query PositionsAndShifts($name: String!) {
  people(filter: { name: $name }, first: 1) {
    nodes {
      name
      positions {
        topic { label }
        counts { support oppose conditional neutral statements }
        current { value date { edtf } }
        shifts {
          certain
          explanation
          from { value date { edtf } statement { text } }
          to { value date { edtf } statement { text } }
        }
      }
    }
  }
}
`;

const beforeAfter = `# Who stood where in the days before a meeting, and in those after it.
query BeforeAndAfter($meeting: String!, $days: Int!) {
  meetings(filter: { name: $meeting }, first: 1) {
    nodes {
      name
      date { edtf }
      beforeAndAfter(days: $days) {
        holder { ... on Person { name } ... on Institution { name } }
        topic { label }
        before { support oppose conditional neutral }
        after { support oppose conditional neutral }
        moved
      }
    }
  }
}
`;

const network = `# Who goes with whom: people who take the same side on the same topics.
query WhoAgrees {
  network(input: { kind: ACTORS, actor: PERSON, measure: CONGRUENCE }) {
    polarisation
    nodes {
      node { id ... on Person { name } }
      statements
      degree
      community
    }
    edges {
      source
      target
      weight
      statements(first: 2) { text }
    }
  }
}
`;

const spread = `# How statements are spread over speakers, topics and months.
query SpreadOfStatements($from: EDTF) {
  statements(filter: { saidFrom: $from }, first: 1) {
    totalCount
    facets(by: [SPEAKER, TOPIC, STANCE], first: 5) {
      field
      total
      values { label count }
    }
    histogram(interval: MONTH) {
      from
      count
      certain
      stances { support oppose conditional neutral }
    }
  }
}
`;

const search = `# Everything that has these words, with their places in the text.
query FullText($words: String!) {
  search(text: $words, first: 10) {
    totalCount
    edges {
      node {
        __typename
        id
        ... on Statement { speaker { ... on Person { name } } }
      }
      highlights { field text ranges { start end } }
    }
  }
}
`;

const cite = `# How to cite a statement. The snapshot names the data and the query.
query Citations {
  statements(first: 2) {
    nodes {
      id
      bibtex: citation(format: BIBTEX)
      csl: citation(format: CSL_JSON)
    }
  }
  snapshot { id data query }
}
`;

const paging = `# A list page by page: put endCursor into "after" for the next one,
# until hasNextPage is false.
query PageByPage($after: String) {
  statements(first: 5, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id text saidAt { edtf } }
  }
}
`;

const source = `# The quotes of a text with their places: offsets count code points.
query QuotesInSources($title: String!) {
  sources(filter: { title: $title }, first: 1) {
    nodes {
      title
      published { edtf }
      contentHash
      quotes(first: 5) {
        totalCount
        nodes {
          text
          fragments { start end exact prefix suffix }
          attribution { method rule confidence }
        }
      }
    }
  }
}
`;

export const examples: Example[] = [
  { key: 'said', query: said, variables: { text: 'security guarantees' } },
  { key: 'positions', query: positions, variables: { name: 'Zelensky' } },
  { key: 'beforeAfter', query: beforeAfter, variables: { meeting: 'Alaska', days: 60 } },
  { key: 'network', query: network },
  { key: 'spread', query: spread, variables: { from: '2025-08' } },
  { key: 'search', query: search, variables: { words: 'ceasefire' } },
  { key: 'source', query: source, variables: { title: 'Florida' } },
  { key: 'cite', query: cite },
  { key: 'paging', query: paging, variables: { after: null } },
];

// textOf is how an example stands in the editor and in the address.
export function textOf({ query, variables }: Example): { query: string; variables: string } {
  return { query, variables: variables ? JSON.stringify(variables, null, 2) : '' };
}
