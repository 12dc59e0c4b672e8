/** 视力监测导入管理: reviews and stores a workbook, and undoes it. */
@NullMarked
package io.github.visiontemplate.examples.web.importing;

import org.jspecify.annotations.NullMarked;
