/** 视力监测数据导出: fills the template of the national platform. */
@NullMarked
package io.github.visiontemplate.examples.web.exporting;

import org.jspecify.annotations.NullMarked;
