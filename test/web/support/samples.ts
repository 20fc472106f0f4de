/** The smallest picture there is: one white dot. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);

/** What a PDF begins with. */
export const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n');

/** What an MP4 video begins with. */
export const mp4 = Buffer.from('\0\0\0\u0018ftypmp42\0\0\0\0mp42isom', 'latin1');

/** A page that is none of a photo, a PDF or a video, whatever its name says. */
export const html = Buffer.from('<!doctype html><script>alert(1)</script>');
