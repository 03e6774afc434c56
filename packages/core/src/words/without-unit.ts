/** An amount in a list that lost its unit: "教育支出5.98万元，卫生健康支出92.65，农林水支出8.20万元". */

/** The amount before with its unit, then the name and the figure; the amount behind has the same unit. */
export const AMOUNT_WITHOUT_UNIT =
  /(?<=\d\s*(亿元|万元|元)\s*[,，、;；]\s*)[^\d,，、;；。\n]{1,24}(?:支出|收入|经费|拨款|费)\s*((?<!\d)\d+(?:,\d{3})*\.\d{1,4})(?=\s*[,，、;；]\s*[^\d,，、;；。\n]{2,24}\d+(?:,\d{3})*(?:\.\d+)?\s*\1)/dg
