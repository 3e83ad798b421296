"""Between core and what a person sees: terminal, plain text, JSON, Markdown, CSV, HTML."""
