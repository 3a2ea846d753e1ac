"""A study in, a report out: one file per report. Each can be written in every format, in bokmål or English."""
