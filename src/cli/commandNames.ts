/** The commands there are, for whoever mistypes one; a test compares them with the help. */
export const commandNames = ['check', 'rule', 'config', 'ast', 'tokens', 'verdict', 'help'] as const;
