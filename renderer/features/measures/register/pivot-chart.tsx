import { Bar, BarChart, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { Pivot } from '../../../../shared/domain/measure/table/pivot';
import { BarLabel } from './bar-label';
import { patternAt, PatternDefs, PatternSwatch, patternCount } from './patterns';
import own from './pivot.module.css';

const rowHeight = 34;

interface PivotChartProps {
  readonly pivot: Pivot;
  readonly label: string;
}

/** A bar a row, its parts the columns that it counts, told apart by pattern: readable in black and white. */
export function PivotChart({ pivot, label }: PivotChartProps) {
  const series = pivot.columns.filter((_, at) => (pivot.columnTotals[at] ?? 0) > 0);
  const data = pivot.rows
    .map((row, line) => ({
      name: row.label,
      total: pivot.rowTotals[line],
      ...Object.fromEntries(pivot.columns.map(({ key }, at) => [`c${key}`, pivot.counts[line]?.[at] ?? 0])),
    }))
    .filter(({ total }) => (total ?? 0) > 0);
  return (
    <figure className={own['chart']} aria-label={label}>
      <PatternDefs />
      <ResponsiveContainer width="100%" height={Math.max(170, data.length * rowHeight + 62)}>
        <BarChart data={data} layout="vertical" margin={{ left: 8, right: 40 }}>
          <XAxis type="number" allowDecimals={false} stroke="var(--ink2)" fontSize={12} />
          <YAxis
            type="category"
            dataKey="name"
            width="auto"
            stroke="var(--ink2)"
            fontSize={12}
            tickLine={false}
          />
          <Tooltip
            cursor={{ fill: 'var(--sink)' }}
            contentStyle={{
              background: 'var(--raise)',
              border: '1px solid var(--line2)',
              color: 'var(--ink)',
            }}
          />
          {series.map(({ key, label: name }, at) => (
            <Bar
              key={key}
              dataKey={`c${key}`}
              name={name}
              stackId="all"
              fill={patternAt(at)}
              stroke="var(--ink)"
              strokeWidth={1}
              isAnimationActive={false}
            >
              {series.length <= patternCount && (
                <LabelList dataKey={`c${key}`} content={(label) => <BarLabel {...label} part={at} />} />
              )}
            </Bar>
          ))}
        </BarChart>
      </ResponsiveContainer>
      <ul className={own['parts']}>
        {series.map(({ key, label: name }, at) => (
          <li key={key}>
            <PatternSwatch at={at} />
            {name}
          </li>
        ))}
      </ul>
    </figure>
  );
}
