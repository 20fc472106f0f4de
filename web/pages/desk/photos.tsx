import { fill } from '../texts.ts';
import { desk } from './words.ts';

const { common: words } = desk;

/** Photos, each leading to itself in full. */
export function Photos({ ids = [] }: { ids?: readonly string[] | undefined }) {
  if (ids.length === 0) return null;
  return (
    <p class="photos">
      {ids.map((id, at) => (
        <a href={fileAddress(id)}>
          <img src={fileAddress(id)} alt={fill(words.photo, { n: at + 1 })} loading="lazy" />
        </a>
      ))}
    </p>
  );
}

/** Where staff who have signed in get a file. */
export function fileAddress(id: string): string {
  return `/desk/files/${id}`;
}
