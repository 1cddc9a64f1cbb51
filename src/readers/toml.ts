import { defineReader } from './reader.js';
import { scanToml } from './toml-scan.js';
import { postsOf, withComments } from './value-posts.js';

/** TOML: data files of static sites. */
export const toml = defineReader({
  name: 'toml',
  extensions: ['.toml'],
  read(source, options) {
    const { value, problems, comments } = scanToml(source);
    return { posts: withComments(postsOf(value, options), comments), problems };
  },
});
