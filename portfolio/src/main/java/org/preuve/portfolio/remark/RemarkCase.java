package org.preuve.portfolio.remark;

/** One competency of one student, before one assessor. */
public record RemarkCase(long course, long student, String framework, String code, long assessor) {}
