// The page /graphiql: GraphiQL asking this server, with a first query to start from.
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import './page.css';
import { createRoot } from 'react-dom/client';

const firstQuery = `# Who said what, when, and where it is recorded.
# Ctrl-Enter asks; Ctrl-Space shows what can be asked.
query Latest {
  statements(
    first: 10
    orderBy: { field: SAID_AT, direction: DESC }
  ) {
    totalCount
    nodes {
      text
      saidAt { edtf asPrinted }
      speaker {
        ... on Person { name }
        ... on Institution { name }
      }
      quotes {
        kind
        text
        speakerAsPrinted
        source { title publisher { name } }
      }
    }
  }
}
`;

createRoot(document.getElementById('page')).render(
  <GraphiQL fetcher={createGraphiQLFetcher({ url: '/graphql' })} defaultQuery={firstQuery} defaultEditorToolsVisibility={false} />,
);
