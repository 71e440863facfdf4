//! Arguments of `cjm completions`.

const COMPLETIONS_EXAMPLES: &str = "\
Examples:
  cjm completions bash > ~/.local/share/bash-completion/completions/cjm
  cjm completions zsh > ~/.zfunc/_cjm   with ~/.zfunc in the `fpath` of ~/.zshrc
  cjm completions fish > ~/.config/fish/completions/cjm.fish";

/// Arguments of `cjm completions`.
#[derive(Debug, clap::Args)]
#[command(after_help = COMPLETIONS_EXAMPLES)]
pub(crate) struct CompletionsArgs {
    /// Shell to print the script for.
    #[arg(value_name = "SHELL", value_enum)]
    pub(crate) shell: clap_complete::Shell,
}
