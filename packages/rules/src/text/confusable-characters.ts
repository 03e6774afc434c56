/** Characters that are typed for one another: of one sound (whatever the tone), or of nearly one shape. */

/** Common characters of one sound, as an input method offers them together. */
const SOUNDS =
  '有又由游优友右油幼诱邮 效校笑晓小孝消销晓肖 在再载 事是市示视试势世适释式室 务物误雾五武舞 及即级既积极集急技济计记际继绩 做作坐座 ' +
  '应因引印英营影映 为未位委围维味卫 公工供功攻宫共 费废飞非肺 部步布不补 经精京景警净境竟 预于与余语育遇域 指值执制治质智致职直 ' +
  '收手受守授首 支之知织只止 出初除处础 项向象像相详响 目木幕募 标表彪 按安案岸 拨波播伯 款宽 购构够沟 管关官馆观贯 理里力利历立例励 ' +
  '服府负付副复福辅富 行形型性醒兴 政正证整征争 编边变便遍 制至志置 成程城承诚呈 完万玩晚 达大打答 提题体替 高搞告稿 设社射涉舍 ' +
  '建件见健检减简间 开凯 展占战站 法发罚 组祖阻足 落络洛 实时十食石使始史 会汇惠回挥 反返犯范饭 起其期企气器旗齐启 进近尽今金紧 ' +
  '保报包宝抱 障章张掌仗 推退 动东冬懂 强抢墙 化话画划华花 全权圈劝 面免勉 加家佳价假架 监兼坚 督都毒读 审深身神升生声省 核合和河何贺 ' +
  '资自字子 源员原院元远愿 分份奋粉 配培赔 情清请轻庆 报暴 名明命 称乘 单担丹 区去取趣 县现线限显先 乡香 村存 街接结节解借 道到导倒 '
/** Characters of nearly one shape, as scanning and hasty typing confuse them. */
const SHAPES =
  '己已巳 未末 拨拔 预顶 人入 大太 土士 日目 干千于 侯候 辩辨辫 帐账 析折 晴睛 治冶 贷货 住往 傅傅传 竞竟 戍戌成 薄簿 折拆 徽微 待侍 弗费 们门 其共 算箅 校郊 '

const GROUPS: ReadonlyMap<string, readonly number[]> = (() => {
  const found = new Map<string, number[]>()
  for (const [at, group] of `${SOUNDS}${SHAPES}`.trim().split(/\s+/).entries())
    for (const c of new Set(group)) found.set(c, [...(found.get(c) ?? []), at])
  return found
})()

/** Is one typed for the other? Never said of a character and itself. */
export const areConfusable = (a: string, b: string): boolean => a !== b && (GROUPS.get(a) ?? []).some(g => GROUPS.get(b)?.includes(g))
