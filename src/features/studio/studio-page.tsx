import { EditorPage } from "./editor-page.tsx";
import { StudioHome } from "./studio-home.tsx";

interface StudioPageProps {
  /** The scenario to edit; undefined: the list of them. */
  readonly draftKey: string | undefined;
  readonly onOpen: (key: string | undefined) => void;
  readonly onPractise: (scenario: string) => void;
}

/** The studio: the author's own scenarios, and the editor of one. */
export function StudioPage({ draftKey, onOpen, onPractise }: StudioPageProps) {
  return draftKey === undefined ? (
    <StudioHome onOpen={onOpen} onPractise={onPractise} />
  ) : (
    <EditorPage key={draftKey} draftKey={draftKey} onBack={() => onOpen(undefined)} />
  );
}
