/** Word lists are plain text files; the bundler and the test runner both hand them over as strings. */
declare module '*.txt' {
  const content: string;
  export default content;
}
