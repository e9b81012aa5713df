"""The content folder as one immutable whole: regions, departments, filings, projects."""
