"""What is wrong with a change, a share, a completion or a sum told in words: the arithmetic behind them."""
