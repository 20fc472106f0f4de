import { FileInput, type Filled } from '../fields.tsx';
import { fill } from '../texts.ts';
import type { FilesOfForm } from './files.ts';
import { questions } from './words.ts';

const ACCEPTED = 'image/*,application/pdf,video/mp4,video/quicktime';

/** The field in which a customer hands in one kind of evidence. */
export function FileQuestion({
  form,
  files,
  evidence,
  name,
}: {
  form: Filled;
  files: FilesOfForm;
  evidence: string;
  name: string;
}) {
  const kept = files.get(name) ?? [];
  return (
    <FileInput
      form={form}
      name={name}
      label={evidenceLabel(evidence)}
      hint={questions.words.filesHint}
      accept={ACCEPTED}
      kept={kept}
      keptText={fill(questions.words.received, { n: kept.length })}
    />
  );
}

/** What a kind of evidence is called where a customer hands it in. */
export function evidenceLabel(evidence: string): string {
  return Object.entries(questions.evidence).find(([name]) => name === evidence)?.[1] ?? evidence;
}
