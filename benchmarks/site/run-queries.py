"""Runs the queries that the page of the open data shows, as they stand there, in DuckDB: python3 run-queries.py FOLDER-OF-THE-EXPORTED-SITE"""
import html
import os
import re
import sys

import duckdb

os.chdir(sys.argv[1])
page = open("data/index.html", encoding="utf-8").read()
queries = [html.unescape(text) for text in re.findall(r"<pre[^>]*>(.*?)</pre>", page, re.S) if text.startswith("SELECT")]
assert len(queries) == 3, f"the page shows {len(queries)} queries"
for query in queries:
    result = duckdb.sql(query)
    print(query, result.limit(5), f"{len(result.fetchall())} rows\n", sep="\n")
layout = duckdb.sql("SELECT region, year, count(*) AS lines, sum(amount) AS total, typeof(any_value(amount)) AS amounts FROM read_parquet('data/parquet/budget/*/*/*.parquet', hive_partitioning = true) GROUP BY ALL ORDER BY year")
print(layout)
