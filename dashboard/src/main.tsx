import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-aria-components';
import { useLocation } from 'wouter';
import { App } from './app';
import { AskError } from './shared/graphql/ask';
import { WordsProvider } from './shared/words';
import './shared/style/index.css';

// Answers stay fresh for a minute; only a failed way to the server is tried again by itself.
const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 1 && error instanceof AskError && error.code === 'NETWORK',
    },
  },
});

function Root() {
  const [, go] = useLocation();
  return (
    <RouterProvider navigate={go}>
      <WordsProvider>
        <App />
      </WordsProvider>
    </RouterProvider>
  );
}

createRoot(document.getElementById('page')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Root />
    </QueryClientProvider>
  </StrictMode>,
);
