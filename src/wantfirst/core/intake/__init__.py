"""The intake: the conversation in which a person says what they want. Pure.

`told` holds what has been said, `order` what is still open and in which order it is asked. Each topic has a file of
its own with its prompts and what a reply to them changes: `talk`, `about` (the person), `warm_up`, `wants` (with
`want_prompts` and `understanding`), `weighing`, `saying`, `asking` and `review`. `flow` puts them together, `place`
says where one is. `changes`, `merging` and `reopened` serve the twins of the conversation as well: flags and files.

What is open follows from the files alone, so that the intake resumes wherever it was left: what was skipped,
declined or is still to be settled stands in the worksheet's `skipped`, with its reason.
"""
