import { defineReader } from './reader.js';
import { scanToml } from './toml-scan.js';
import { postsOf } from './value-posts.js';

/** TOML: data files of static sites. */
export const toml = defineReader({
  name: 'toml',
  extensions: ['.toml'],
  read(source, options) {
    const { value, problems } = scanToml(source);
    return { posts: postsOf(value, options), problems };
  },
});
