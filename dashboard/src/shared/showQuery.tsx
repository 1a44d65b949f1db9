import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { address } from './address';
import { Copy } from './copy';
import { useWords } from './words';

// ShowQuery shows the GraphQL query and variables that a screen asked, and opens them in the query console.
export function ShowQuery({ query, variables }: { query: string; variables: object }) {
  const words = useWords();
  const asked = query.trim();
  const values = JSON.stringify(variables, null, 2);
  return (
    <DialogTrigger>
      <Button className="button button-quiet">{words.showQuery.name}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="dialog-frame">
          <Dialog className="dialog">
            {({ close }) => (
              <>
                <Heading slot="title">{words.showQuery.name}</Heading>
                <p>{words.showQuery.what}</p>
                <h3>{words.showQuery.query}</h3>
                <pre tabIndex={0} aria-label={words.showQuery.query}>
                  {asked}
                </pre>
                <h3>{words.showQuery.variables}</h3>
                <pre tabIndex={0} aria-label={words.showQuery.variables}>
                  {values}
                </pre>
                <div className="dialog-tools">
                  <Copy text={asked} label={words.showQuery.copy} />
                  {/* a page of its own: the console's policy is wider */}
                  <a className="button" href={address.query(asked, variables)}>
                    {words.showQuery.open}
                  </a>
                  <Button className="button button-quiet" onPress={close}>
                    {words.close}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
