import type { LabelProps } from 'recharts';
import { groundAt } from './patterns';
import own from './pivot.module.css';

/** Width of a figure at 12 px. */
const figure = 6.7;
/** What a plate leaves free around a number. */
const margin = 3;

/** The number in a part of a bar, where there is room for it. */
export function BarLabel({
  part,
  value,
  x,
  y,
  width,
  height,
}: Pick<LabelProps, 'value' | 'x' | 'y' | 'width' | 'height'> & { readonly part: number }) {
  const text = value ? String(value) : '';
  const room = text.length * figure + 2 * margin;
  if (text === '' || Number(width) < room) return null;
  const [middle, centre] = [Number(x) + Number(width) / 2, Number(y) + Number(height) / 2];
  const ground = groundAt(part);
  return (
    <g>
      {ground === 'drawn' && (
        <rect className={own['plate']} x={middle - room / 2} y={centre - 9} width={room} height={18} />
      )}
      <text
        className={own['value']}
        data-ground={ground}
        x={middle}
        y={centre}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {text}
      </text>
    </g>
  );
}
