#pragma once
// A list of jobs, from CSV, JSON Lines or a folder of reports.
//
//   report,output,layout,data,settings,impose,delegates     CSV: any order; only report is needed
//   a.txt,out/a.pdf,brief,x.csv;y.csv,indicators=list;lint=false,
//   {"report": "a.txt", "data": ["x.csv"], "settings": {"indicators": "list"}}        JSON Lines
//
// The columns of a CSV file may be headed 报告 输出 版式 数据 设置 拼版 名单. Reports and data are
// looked for beside the list. A folder stands for the .txt and .md files in it and below, in the
// order of their names; what begins with a dot is left out.
#include <string>
#include <vector>

#include "base/problem.h"
#include "batch/job.h"

namespace banxin {

struct JobList {
  std::string file;
  std::vector<Job> jobs;
  // Errors, all of them, by line: file.unreadable, those of decode_text and read_csv, jobs.column,
  // jobs.syntax, jobs.report, jobs.setting, jobs.empty.
  Problems problems;
};

// `path`: a file, a folder, or "-". What begins with { is JSON Lines.
JobList read_jobs(const std::string& path);

}  // namespace banxin
