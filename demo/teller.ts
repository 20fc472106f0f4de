import { styleText } from 'node:util';

/** Where a story is written, and how. */
export interface Paper {
  write: (text: string) => void;
  /** Whether what reads it shows colours. */
  colours: boolean;
}

/** What tells a story: one line a thing that happens, with its day and who does it. */
export type Teller = ReturnType<typeof createTeller>;

const WIDTH = 100;
const DAY = 13;
const WHO = 11;

type Style = Parameters<typeof styleText>[0];

/**
 * Tells a story in lines of at most a hundred columns: the day, who, and what.
 *
 * @param paper where it is written
 */
export function createTeller({ write, colours }: Paper) {
  let lastDay = '';
  const styled = (style: Style, text: string) => (colours ? styleText(style, text) : text);
  const row = (day: string, who: string, what: string, style: Style) => {
    const [first = '', ...more] = wrapped(what, WIDTH - DAY - WHO);
    const shownDay = day === lastDay ? '' : day;
    lastDay = day;
    write(
      `${styled('dim', shownDay.padEnd(DAY))}${styled('bold', who.padEnd(WHO))}${styled(style, first)}\n`,
    );
    for (const line of more) write(`${' '.repeat(DAY + WHO)}${styled(style, line)}\n`);
  };

  return {
    /** A line for itself. */
    line: (text = ''): void => {
      for (const one of wrapped(text, WIDTH)) write(`${one}\n`);
    },

    /** A story begins. */
    title: (text: string): void => {
      lastDay = '';
      write(
        `\n${styled(['bold', 'cyan'], text)}\n${styled('cyan', '─'.repeat(Math.min(text.length, WIDTH)))}\n`,
      );
    },

    /**
     * Something that happens.
     *
     * @param day in words
     */
    happens: (day: string, who: string, what: string): void => row(day, who, what, 'reset'),

    /** A letter that has gone out. */
    letter: (day: string, to: string, subject: string): void =>
      row(day, 'mail', `to ${to}: ${subject}`, 'green'),

    /** Why something was decided, under what was decided. */
    reason: (clause: string, says: string): void => row(lastDay, '', `${clause} ${says}`, 'dim'),

    /** How it ended. */
    ends: (day: string, what: string): void => row(day, 'the end', what, 'bold'),
  };
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
