"""The intake: the conversation in which a person says what they want. Pure.

`told` holds what has been said, `order` what is still open and in which order it is asked. Each topic has a file of
its own with its prompts and what a reply to them changes: `talk`, `about` (the person), `warm_up`, `wants`,
`weighing`, `saying`, `asking` and `review`. `flow` puts them together.

What is open follows from the files alone, so that the intake resumes wherever it was left: what was skipped,
declined or is still to be settled stands in the worksheet's `skipped`, with its reason.
"""
