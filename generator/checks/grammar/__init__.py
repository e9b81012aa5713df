"""The grammar of figures in prose: words into tokens, tokens into clauses, clauses into statements.

It knows the language of disclosure texts (amounts, years, 其中, 增加, 占, 完成) and nothing of a filing's data.
"""
