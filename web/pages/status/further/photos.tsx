import { fill } from '../../texts.ts';
import type { Behind, KnownFile } from '../behind.ts';
import { customer } from '../words.ts';

const { photos: words } = customer;

/** What every browser shows by itself; the rest is a download. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']);

/** The photos that dock and bench have taken of the unit and its parcel. */
export function Photos(props: { photos: Behind['photos']; fileAt: (id: string) => string }) {
  const { photos, fileAt } = props;
  if (photos.dock.length + photos.bench.length === 0) return null;
  return (
    <section id="photos">
      <h2>{words.title}</h2>
      <Taken title={words.dock} files={photos.dock} fileAt={fileAt} />
      <Taken title={words.bench} files={photos.bench} fileAt={fileAt} />
    </section>
  );
}

function Taken(props: { title: string; files: readonly KnownFile[]; fileAt: (id: string) => string }) {
  const { title, files, fileAt } = props;
  if (files.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <p class="photos">
        {files.map(({ id, type }, at) => (
          <a href={fileAt(id)}>
            {SHOWN.has(type) ? (
              <img src={fileAt(id)} alt={fill(words.photo, { n: at + 1 })} loading="lazy" />
            ) : (
              fill(words.file, { n: at + 1 })
            )}
          </a>
        ))}
      </p>
    </>
  );
}
