import { defineReader } from './reader.js';
import { postsOf } from './value-posts.js';
import { scanYaml } from './yaml-scan.js';

/** YAML: content of static sites and exports; every document of a file is read. */
export const yaml = defineReader({
  name: 'yaml',
  extensions: ['.yaml', '.yml'],
  read(source, options) {
    const { values, problems } = scanYaml(source);
    return { posts: values.flatMap((value) => postsOf(value, options)), problems };
  },
});
