import type { Decision, Facts } from '../../../policies/index.ts';
import { inWords } from '../format.ts';
import { inList } from './words.ts';
import { texts } from '../texts.ts';
import { lanesOf, type Mark, marksOf, scaleOf, yearsWithin } from './marks.ts';

const { page: words } = texts.simulator;

const LANE = 26;
const RADIUS = 10;
/** How far apart two marks of a lane are on a telephone, as a part of its width. */
const APART = 0.08;

/** The days of a return on a line, and the same days as a list. */
export function Days({ facts, decision }: { facts: Facts; decision: Decision }) {
  const marks = marksOf(facts, decision);
  return (
    <section>
      <h2>{words.timeline}</h2>
      {marks.length > 1 && <Line marks={marks} decision={decision} asOf={facts.asOf} />}
      <ol class="days">
        {marks.map(({ on, names }) => (
          <li class={on === facts.asOf ? 'now' : undefined}>
            <time datetime={on}>{inWords(on)}</time> <span>{inList(names)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

type LineProps = { marks: readonly Mark[]; decision: Decision; asOf: string };

function Line({ marks, decision: { warranty }, asOf }: LineProps) {
  const days = marks.map(({ on }) => on);
  const scale = scaleOf(days);
  const x = (day: string) => `${(4 + 92 * scale(day)).toFixed(2)}%`;
  const lanes = lanesOf(days.map(scale), APART);
  const axis = (Math.max(...lanes) + 1) * LANE + 8;
  const y = (at: number) => axis - LANE * ((lanes[at] ?? 0) + 1) + RADIUS;
  const extended = warranty?.extendedEndsOn;
  return (
    <svg class="line" width="100%" height={axis + 30} aria-hidden="true" focusable="false">
      {yearsWithin(days[0] ?? '', days.at(-1) ?? '').map((day) => (
        <>
          <line class="year" x1={x(day)} x2={x(day)} y1={0} y2={axis} />
          <text class="year" x={x(day)} y={axis + 24} text-anchor="middle">
            {day.slice(0, 4)}
          </text>
        </>
      ))}
      <line class="axis" x1="4%" x2="96%" y1={axis} y2={axis} />
      {warranty && (
        <line class="covered" x1={x(warranty.startsOn)} x2={x(warranty.endsOn)} y1={axis} y2={axis} />
      )}
      {warranty && extended !== undefined && (
        <line class="extended" x1={x(warranty.endsOn)} x2={x(extended)} y1={axis} y2={axis} />
      )}
      {days.map((day, at) => (
        <line class="stem" x1={x(day)} x2={x(day)} y1={y(at)} y2={axis} />
      ))}
      {days.map((day, at) => (
        <g class={day === asOf ? 'mark now' : 'mark'}>
          <circle cx={x(day)} cy={y(at)} r={RADIUS} />
          <text x={x(day)} y={y(at) + 4} text-anchor="middle">
            {at + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}
