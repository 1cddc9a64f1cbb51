import { defineReader } from './reader.js';
import { postsOf, withComments } from './value-posts.js';
import { yamlComments } from './yaml-comments.js';
import { scanYaml } from './yaml-scan.js';

/** YAML: content of static sites and exports; every document of a file is read. */
export const yaml = defineReader({
  name: 'yaml',
  extensions: ['.yaml', '.yml'],
  read(source, options) {
    const { values, problems } = scanYaml(source);
    const posts = values.flatMap((value) => postsOf(value, options));
    return { posts: withComments(posts, yamlComments(source)), problems };
  },
});
