/** Files that come with the program, those of the folder `data`. Names have slashes, such as `shell/bash.sh`. */
export type ProgramFiles = {
  /** The text of a file. */
  text(name: string): string;
  /** Names of the files in a folder, without the folder, in order. */
  names(folder: string): readonly string[];
};
