"""Indicators 绩效指标 read as people mean them: values, measure words, sense, branch, likeness of words."""
