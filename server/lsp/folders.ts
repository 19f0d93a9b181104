/** The workspace folders, and which of them a document belongs to. */
import { basename } from 'node:path';
import { Folder, type FolderEvents } from './folder';
import type { ServerSettings } from '../../shared/protocol';
import { pathIn, pathOf } from './uris';

/** A file of a folder. */
export interface FilePlace {
  readonly folder: Folder;
  /** Relative to the folder. */
  readonly file: string;
}

export class Folders {
  readonly #events: FolderEvents;
  #folders: Folder[] = [];

  constructor(events: FolderEvents) {
    this.#events = events;
  }

  get all(): readonly Folder[] {
    return this.#folders;
  }

  /** Null when the folder is not on disk, or known already. */
  add(uri: string, name: string | null, settings: ServerSettings): Folder | null {
    const root = pathOf(uri);
    if (root === null || this.#folders.some((folder) => folder.root === root)) return null;
    const folder = new Folder({ uri, name: name ?? basename(root), root, settings, events: this.#events });
    // The innermost folder comes first: it owns what lies in several.
    this.#folders = [...this.#folders, folder].sort((a, b) => b.root.length - a.root.length);
    return folder;
  }

  async remove(uri: string): Promise<Folder | null> {
    const root = pathOf(uri);
    const folder = this.#folders.find((other) => other.root === root);
    if (!folder) return null;
    this.#folders = this.#folders.filter((other) => other !== folder);
    await folder.dispose();
    return folder;
  }

  /** By the URI of the folder. */
  named(uri: string): Folder | null {
    const root = pathOf(uri);
    return this.#folders.find((folder) => folder.root === root) ?? null;
  }

  /** The innermost folder that holds the document. */
  of(uri: string): FilePlace | null {
    const path = pathOf(uri);
    return path === null ? null : this.ofPath(path);
  }

  ofPath(path: string): FilePlace | null {
    for (const folder of this.#folders) {
      const file = pathIn(folder.root, path);
      if (file !== null) return { folder, file };
    }
    return null;
  }

  /** All folders that hold the path, each with its own view of it. */
  holding(path: string): FilePlace[] {
    return this.#folders.flatMap((folder) => {
      const file = pathIn(folder.root, path);
      return file === null ? [] : [{ folder, file }];
    });
  }

  /** Is this folder the one that speaks for its file? */
  owns(folder: Folder, file: string): boolean {
    return this.#folders.length < 2 || this.ofPath(folder.path(file))?.folder === folder;
  }

  async dispose(): Promise<void> {
    const all = this.#folders;
    this.#folders = [];
    await Promise.all(all.map((folder) => folder.dispose()));
  }
}
