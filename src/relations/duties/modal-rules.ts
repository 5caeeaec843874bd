import { form } from "../../lexicon/forms.ts";
import { isAside, isLeadersWork } from "./conditions.ts";
import { type DutyContext, type DutyRule, next } from "./context.ts";

/** A body that shall, or by which something shall be done. */
export const modalRules: readonly DutyRule[] = [
  {
    id: "duty/shall-lead",
    when: (context) =>
      Boolean(context.token.word.shall) &&
      !isAside(context) &&
      (next(context)?.word.duty === "lead" || context.behind.some((word) => isLeadersWork(context, word))),
    then: { role: "lead", proof: "whole" },
    yes: [
      "市发展改革委要牵头制定方案。",
      "高新区要牵头开发产业园。",
      "市市场监管局要切实发挥牵头作用，会同各有关部门推进。",
      "市商务局要继续做好牵头工作。",
    ],
    no: ["市发展改革委要制定方案，由市财政局牵头。", "企业要牵头申报的，优先支持。"],
  },
  {
    id: "duty/shall-support",
    when: (context) =>
      Boolean(context.token.word.shall) &&
      !isAside(context) &&
      next(context)?.word.duty === "support" &&
      next(context)?.word.modal === undefined &&
      !context.behind[0]!.word.text.startsWith("各") &&
      !isMutual(context),
    then: { role: "support", proof: "whole" },
    yes: ["市财政局要积极配合。", "各有关单位和企业要大力协作和配合。"],
    no: [
      "各单位要认真履责、主动配合。",
      "各成员单位要按照职责分工密切配合，落实政策。",
      "各单位要履职尽责，配合检查。",
      "各部门要加强协调，配合上级检查。",
      "各有关部门要各司其职、密切配合，形成合力。",
      "各单位要各负其责，配合做好工作。",
      "县委编办要支持基层用编。",
      "要大力支持企业发展。",
    ],
  },
  {
    id: "duty/shall",
    when: (context) => Boolean(context.token.word.shall) && !isAside(context) && !asksConditions(context),
    then: { role: "responsible", proof: "whole" },
    yes: [
      "各级各部门要健全机制。",
      "各乡镇要不断加大力度。",
      "各县（市、区）人民政府，要从大局出发。",
      "县级政府出台惠企措施时要公布负责人。",
      "区残联自收到意见之日起，应在3个工作日内完成审核。",
      "市级主管部门将数据列为共享类型的，应当明确条件。",
      "综保区要全力打造外贸主战场。",
      "区民政、财政部门应于每年1月底前报送报告。",
      "县级以上网信、公安、公共数据等主管部门应当做好管理。",
      "镇（街）要掌握动态。",
      "各省、自治区、直辖市人民政府要制定办法。",
      "各省、自治区、直辖市和计划单列市财政厅（局）要制定办法。",
      "各级人民政府对所属部门要加强监督。",
      "安监站、民政所要加强检查。",
      "县农业局、运管所要严查超限。",
      "区林业部门、街道、镇三方要建立对接机制。",
      "各项目管理部门对科研项目要加强考核。",
      "地方各级政府特别是重点城市所在地的政府要加强宣传。",
      "交通运输、市场监管等部门要加强监管。",
      "全区各级自然资源、住房城乡建设部门要严格把关。",
      "县（市、区）、开发区管委会要加强监管。",
      "推广应用厅际联席会议（以下简称联席会议）办公室要建立名录库。",
      "设区的市人民政府应当制定办法。",
      "各地、各部门，特别是重点地区，要尽早开展宣传。",
      "承担任务的各级人民政府，要抓好落实。",
      "各有关部门和单位以及长山市、乐平市等各地区，要积极对接。",
      "有关省、自治区、直辖市要抓好落实。",
      "你省要认真组织实施规划。",
      "中央驻鲁各单位，必须支持整治工作。",
    ],
    no: [
      "推动各级各部门协同配合，鼓励各市先行先试。",
      "企业需新增用地的，优先保障。",
      "市政府投资的项目，应当公开招标。",
      "省政府批准的规划范围内，应当保护耕地。",
      "我们要坚持改革。",
      "关系国家安全的重要企业要转制。",
      "对各部门要实行考核。",
      "养老、托育等服务应当普惠。",
      "各部门要求严格，各单位应用系统已经上线。",
      "新片区鼓励跨国公司应当登记。",
      "施工单位应严格检查墙体平整度。",
      "检测机构应当出具报告。",
      "法人社会团体还应具备以下条件。",
      "申报单位应当符合下列条件。",
      "这里一直是条件较好的地方，要率先发展。",
    ],
  },
  {
    id: "duty/by-lead",
    when: ({ by }) => by?.role === "lead",
    then: { role: "lead", proof: "by", behind: true, partners: true },
    yes: [
      "由市科委牵头，形成合力。",
      "任务按分工交由达茂旗牵头落实。",
      "建立由市民政局、市卫生健康委牵头的联席会议制度。",
    ],
    no: [
      "由一个部门牵头、多个部门协同。",
      "由企业牵头申报。",
      "由市住建局牵头的项目已经完工。",
      "构建由龙头企业牵头的创新联合体。",
    ],
  },
  {
    id: "duty/by-support",
    when: ({ by }) => by?.role === "support",
    then: { role: "support", proof: "by", behind: true },
    yes: ["由市教育局配合做好宣传。"],
    no: ["由社会各界参与建设。"],
  },
  {
    id: "duty/by",
    when: (context) => context.by !== null && !isAside(context),
    then: { role: "responsible", proof: "by", behind: true, partners: true },
    yes: [
      "由市信息中心负责调试。",
      "整改进度由属地供电企业跟进。",
      "候选城市由省级有关部门推荐。",
      "由乡镇（街道）与经济开发区根据贡献进行分配。",
      "由供养机构通过系统代为提出申请。",
      "协商不成的，由本级数据主管部门予以协调。",
      "由有关部门依法依规处罚。",
      "具体程序由省财政厅另行确定。",
      "由市财政局责令改正。",
      "由市财政局列明理由。",
      "由省级指挥部提请国家指挥部进行调控。",
      "由县教育局将审核结果报县财政局备案。",
      "由国家发展改革委、住房城乡建设部负责实施。",
      "由各部门分工协作组织实施。",
      "由教育行政部门办成公办园。",
      "由区督查组综合后向区政府汇报。",
      "由市财政局补助企业。",
      "由县政府按契税额度给予资金扶持。",
      "由财政部门预算安排支持企业改造。",
      "举办全市性活动的，由市体育局批准。",
      "许可证由市水利局吊销。",
      "各单位将总结报县民政局，由县民政局综合后上报。",
      "社会团体统一由各级民政部门登记管理。",
      "由乡镇政府审核后，报县民政局审批。",
      "由考核组实地考核。",
      "由县财政局委托第三方机构评估。",
      "由所在地县级人民政府向市政府提出申请。",
      "由所在地设区的市人民政府提出申请。",
      "由村（居）组织退还保证金。",
      "由各县（市、区）财政、人社部门按职责分工落实。",
      "由各部门长期坚持。",
      "由省专利部门商省司法厅另行制定。",
      "由省（区、市）统筹给予奖励。",
      "由省级指挥部报同级人民政府批准后，启动本省预案。",
    ],
    no: [
      "取消由县服务中心在协议书上签章的环节。",
      "由收养人持登记证到登记机关按照规定办理。",
      "由县政府秘书长签发。",
      "由县政府部门起草、报请批准后印发的文件，由企业负责。",
      "由企业承担费用。",
      "举办全市性活动的，经市体育局批准。",
      "由市体育局批准的活动已经举办。",
      "由街镇组织实施的项目收归区级实施。",
      "由上级部门予以协调。",
      "由省旅游服务中心向旅游目的地转变。",
      "联席会议由市财政局等部门共同组成。",
      "成员由教育部、住房城乡建设部、民政部等部门负责同志组成。",
      "由政府举办为主向政府统筹管理的格局转变。",
      "本办法由市科技局负责解释。",
      "具体解释工作由市科技局会同有关部门负责。",
      "由于市财政局组织不力，进展缓慢。",
      "领导小组由县政府副县长牵总。",
      "困难群众由地方财政转移支付供养。",
      "方案由省人大全体代表票决。",
      "成立由县政府主要领导任组长的领导小组。",
      "由各中小学校长负责。",
      "由省政府常务会议审议。",
      "由分管领导带队走访。",
      "由县纪委书记审定。",
    ],
  },
];

/** 应符合以下条件, 应具备：, 应提供以下材料: what is asked of whoever applies. */
function asksConditions({ reading, token, clause }: DutyContext): boolean {
  const said = reading.view.text.slice(token.end, clause.end + 1);
  return form("relations/asks-conditions").test(said);
}

/** 密切配合, 通力协作: with each other, nobody in support of another. */
function isMutual(context: DutyContext): boolean {
  const first = next(context)!;
  const before = context.reading.view.text.slice(Math.max(0, first.start - 2), first.start);
  return ["密切", "紧密", "相互", "互相", "通力"].includes(before);
}
