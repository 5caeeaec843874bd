import { describe, expect, test } from "vitest";
import { extractDocument } from "../../src/index.ts";

const headOf = (text: string) => extractDocument(text).document;

/** Where the text says too little, the head says nothing. */
describe("the region that a text speaks of without naming it", () => {
  const regionOf = (places: string) =>
    headOf(`2010年信息化工作要点\n\n一、网络\n我省各地推进，${places}，我省统一。\n`).region?.name ?? null;

  test.each([
    ["济南先行，青岛跟进", "山东省"],
    // As often as all others together.
    ["济南先行，青岛跟进，学习杭州、南京", "山东省"],
    ["济南先行，青岛跟进，学习杭州、宁波、南京", null],
    ["济南先行", null],
  ])("%s: %s", (places, expected) => expect(regionOf(places)).toBe(expected));
});

test("what an office of the State Council says of a province is for the country", () => {
  const reply = (issuer: string) =>
    headOf(`${issuer}关于四川省考察问题办理情况的函\n四川省人民政府：\n现函复如下。\n一、水利\n已研究。`)
      .region?.name;
  expect(reply("国务院办公厅")).toBe("全国");
  expect(reply("国家税务总局四川省税务局")).toBe("四川省");
});

test("who orders by decree, who signs a notice in two columns far below a page's furniture, the year in a report's title", () => {
  expect(
    headOf(
      "广东省数据管理办法\n广东省人民政府令\n（第290号）\n《广东省数据管理办法》已经会议通过，现予公布。\n省长　某某某\n2021年10月18日\n第一条 为规范管理，制定本办法。",
    ).issuer,
  ).toBe("广东省人民政府");
  const furniture = `首页\n主题词：\n${"网站导航\n\n".repeat(700)}`;
  expect(
    headOf(
      `${furniture}广州市卫生健康委等2部门关于印发推进签约服务实施方案的通知\n各区：\n现将方案印发给你们。\n　　广州市卫生健康委员会　　　　广州市财政局\n　　2023年10月19日\n推进签约服务实施方案\n一、目标\n全面推进。\n`,
    ),
  ).toMatchObject({ issuer: "广州市卫生健康委员会、广州市财政局", date: "2023-10-19" });
  expect(
    headOf(
      "陕西省2006年政府工作报告\n各位代表：\n现在，我代表省人民政府向大会作工作报告。\n一、回顾\n成绩显著。\n",
    ).period,
  ).toEqual({ from: "2006", to: "2006" });
});

test("a decree that is cited issues nothing; 第九届省人民政府 is the government of its province", () => {
  expect(
    headOf(
      "各市医疗保障局:为贯彻落实《医疗保障基金使用监督管理条例》(国务院令第735号),现通知如下。\n一、加强监管\n要加强。\n",
    ).issuer,
  ).toBe(null);
  expect(
    headOf(
      "云南省2003年政府工作报告\n各位代表：\n我代表第九届省人民政府向大会作工作报告。\n一、回顾\n成绩显著。\n",
    ).issuer,
  ).toBe("云南省人民政府");
});

test("a notice's day glued to its last sentence, and before what a page adds", () => {
  const notice = (end: string) =>
    headOf(`某市人民政府办公室关于印发某市考评办法的通知\n各区：\n请认真落实。${end}`).date;
  expect(notice("2022年4月14日　　某市考评办法　　一、考评对象　　各区。")).toBe("2022-04-14");
  expect(notice("　　某市人民政府办公室　　2022年4月14日【原文下载】")).toBe("2022-04-14");
  expect(notice("本办法自2022年4月14日起施行。")).toBe(null);
});

test("the districts of any city (市辖区) are no place: a text that names cities of many provinces is for the country", () => {
  const text =
    "2020年城市体检工作方案\n按照党中央、国务院的要求制定本方案。\n一、样本城市\n天津、上海、重庆、广州、武汉、哈尔滨、沈阳、成都。\n二、指标\n市辖区道路面积与市辖区面积之比，市辖区人口，市辖区绿地，市辖区管网，市辖区公厕，市辖区医院，市辖区学校。";
  expect(headOf(text).region?.name).toBe("全国");
});

describe("a heading below a notice that names it otherwise", () => {
  const titleOf = (heading: string) =>
    headOf(
      `关于印发甲市特殊困难群体救助实施方案的通知\n各县：\n现将方案印发给你们。\n${heading}\n一、目标\n建立机制。\n`,
    ).title;
  const named = "甲市特殊困难群体救助实施方案";

  test.each([
    ["甲市特殊困难群体的救助实施方案", "甲市特殊困难群体的救助实施方案"],
    // Three in four of its characters.
    ["甲市困难群体住房实施方案", named],
    ["乙县农村住房修缮补助实施方案", named],
    // Another genre.
    ["甲市特殊困难群体的救助实施意见", named],
  ])("%s", (heading, expected) => expect(titleOf(heading)).toBe(expected));
});

describe("a title of an issuer's that is broken over lines is whole from the issuer on", () => {
  test.each([
    "某省人民政府、省军区关于同意省消防总队⏎训练基地迁址新建的批复",
    "某省人民政府办公厅⏎关于甲市在副省长考察⏎工作时所提问题和建议办理情况的函",
    "某省人民政府办公厅对省十二届人大⏎四次会议第1024号建议的答复",
  ])("%s", (title) => {
    const lines = title.replaceAll("⏎", "\n");
    const text = `${lines}\n甲政函〔2016〕9号\n甲市：\n来文收悉，现函复如下：\n一、同意开展工作。\n二、请抓好落实。\n`;
    expect(headOf(text).title).toBe(title.replaceAll("⏎", ""));
  });
});
