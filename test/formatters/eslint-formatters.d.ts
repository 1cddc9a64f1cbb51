declare module 'eslint-formatter-compact' {
  export default function format(results: unknown): string;
}
declare module 'eslint-formatter-unix' {
  export default function format(results: unknown): string;
}
