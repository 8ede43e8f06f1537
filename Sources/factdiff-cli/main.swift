import FactDiff
print("factdiff")
