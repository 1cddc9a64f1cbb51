/** Hands a word list to a test as the string that the bundler would hand over. */
module.exports = {
  process: (content) => ({ code: `export default ${JSON.stringify(content)};` }),
};
