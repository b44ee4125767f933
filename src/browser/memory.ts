/** What this browser remembers for the site; a browser that keeps nothing forgets at once. */
export interface Memory {
  readonly read: (name: string) => string;
  readonly write: (name: string, value: string) => void;
}

/**
 * Opens the memory of a site.
 *
 * @param home the path of the front page: sites under different paths of one host share a store.
 */
export function openMemory(home: string): Memory {
  const key = (name: string) => `${name} ${home}`;
  return {
    read: (name) => {
      try {
        return localStorage.getItem(key(name)) ?? "";
      } catch {
        return "";
      }
    },
    write: (name, value) => {
      try {
        if (value) localStorage.setItem(key(name), value);
        else localStorage.removeItem(key(name));
      } catch {
        // The reader keeps no site data: everything works but for the remembering.
      }
    },
  };
}
