/** The site's data in local storage; without local storage, nothing is stored. */
export interface Memory {
  readonly read: (name: string) => string;
  readonly write: (name: string, value: string) => void;
}

/**
 * Opens the stored data of a site.
 *
 * @param home the path of the front page: sites under different paths of one host share local storage.
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
        // Local storage is disabled: everything else works.
      }
    },
  };
}
