/** The figures as tables: `{ title, note, head, rows }`, every cell a text. */

export function tablesOf({ programs, growth, libraries, stages }) {
  return [
    ...(programs ? programTables(programs) : []),
    ...(libraries ? [libraryTable(libraries)] : []),
    ...(stages ? [stageTable(stages)] : []),
    ...(growth ? [growthTable(growth)] : []),
  ];
}

function programTables(rows) {
  const nothing = rows[0];
  const tasks = [...new Set(rows.slice(1).map(({ task }) => task))];
  return tasks.map((task) => ({
    title: capital(task),
    note: `\`node -e 0\` took ${fixed(nothing.wall)} ms on the wall and ${fixed(nothing.cpu)} ms of processor time.`,
    head: ['program', 'wall, ms', 'processor, ms', 'peak, MB', 'to node -e 0', 'to the fastest peer'],
    rows: rows
      .filter((row) => row.task === task)
      .map((row) => [
        titled(row),
        ...(row.problem === undefined
          ? [
              fixed(row.wall),
              fixed(row.cpu),
              fixed(row.memory),
              fixed(row.toNode, 2),
              row.toPeer === undefined ? '' : `${fixed(row.toPeer, 2)} of ${row.peer}`,
            ]
          : [row.problem, '', '', '', '']),
      ]),
  }));
}

function libraryTable(rows) {
  return {
    title: 'Libraries, on short posts',
    head: ['library', 'MB/s', 'phi-lint is faster by'],
    rows: rows.map((row) => [
      titled(row),
      row.problem ?? fixed(row.speed, 2),
      row.problem === undefined && row !== rows[0] ? fixed(row.ratio, 2) : '',
    ]),
  };
}

function stageTable(rows) {
  return {
    title: 'Stages of phi-lint, on short posts',
    head: ['stage', 'ms a MB', 'share'],
    rows: rows.map(({ name, time, share }) => [name, fixed(time, 1), `${fixed(share * 100, 1)} %`]),
  };
}

function growthTable(rows) {
  return {
    title: 'Growth',
    note: 'The time that the program takes to start is left out.',
    head: ['what', 'size', 'ms a unit', 'to the smallest', 'peak, MB'],
    rows: rows.map(({ name, size, unit, time = NaN, memory = NaN, problem }) => [
      name,
      `${size} ${unit}`,
      problem ?? fixed(time),
      fixed(time / (rows.find((other) => other.name === name).time ?? NaN), 2),
      fixed(memory),
    ]),
  };
}

function titled({ name, version }) {
  return version === undefined ? name : `${name} ${version}`;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** NaN, of rows that another row could not be held against, is a blank. */
function fixed(value, digits = 0) {
  return Number.isNaN(value) ? '' : value.toFixed(digits);
}
