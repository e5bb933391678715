import { Buffer } from 'node:buffer';

/**
 * What scenarios are full of, so that a short one packs well too: the rarer first, because what is nearer to the end is
 * named in fewer bits. Dictionaries are never changed: what was packed with one could no longer be read.
 */
export const firstDictionary = Buffer.from(
  [
    '"sizings":[{"kind":"recording","made":"2026-","asked":[{"label":{"zh":"","en":""},"value":{"zh":"","en":""}}],',
    '"found":[],"statement":{"zh":"","en":""},"rules":[],"lines":[{"id":"","quantity":0}],"fleet":{"per":"year","heat":[[',
    '"document":{"number":"QT-2026","validUntil":"2026-","project":"","supplier":{"name":"","contact":"","phone":"",',
    '"email":"","address":"","taxId":""},"leaveOut":["cashFlow","basis","notes","rules","seals"],"columns":["unitPrice",',
    '"terms":[{"id":"payment","title":"","text":""}],"paymentPlan":[{"when":"","due":"2026-","percent":"30"}],',
    '"customerCopy":false,"language":"zh"},"options":{"rounding":"half-up","callRounding":"per-call","numberRent":"daily",',
    '"alignRule":"months-first","deriveYearFromMonth":true,"roomPerHost":true,"taxRates":{"service":"0.06","hardware":"0.13"}},',
    '"account":{"balance":"100000.00","topUps":[{"at":"2026-","amount":"10000.00"}]},',
    '"outsideTotal":"optional","section":"","taxRate":"0.06","discount":{"kind":"partner","amount":"1000.00"},',
    '"calls":[{"at":"2026-01-01T09:00:00+08:00","direction":"outbound","seconds":60},{"direction":"inbound","seconds":180}],',
    '"sku":"meeting.account.third-party","sku":"meeting.account.pro-terminal","sku":"meeting.hw.ideahub-b2","sku":"meeting.acc.',
    '"sku":"meeting.service.integration-standard","sku":"meeting.service.media-ops","sku":"meeting.room-connector",',
    '"sku":"cc.ivr.basic","sku":"cc.seat.all-round","sku":"cc.seat.basic","sku":"cc.number.standard","sku":"cc.call.landline",',
    '"mode":"usage","minutesPerMonth":10000},"mode":"on-demand","changes":[{"at":"2026-01-01T09:00:00+08:00","quantity":10}]},',
    '"mode":"once","quantity":1,"activatedAt":"2026-01-01T09:00:00+08:00","renewals":[{"at":"2027-","alignDay":15}],',
    '"autoRenew":{"term":{"unit":"year","count":1},"times":2,"daysBefore":7},"discount":{"kind":"business","rate":"0.10"},',
    '"prices":[{"sku":"meeting.port","mode":"period","per":"month","amount":"100","source":"user","note":"","source":"illustrative"},',
    '"horizon":{"from":"2026-01-01T00:00:00+08:00","to":"2027-01-01T00:00:00+08:00"},"edition":"free","edition":"flexus",',
    '"contact":"","phone":"","level":"V3","graceDays":15,"retentionDays":15},"note":"',
    '{"format":"seatwise.scenario/1","name":"云会议方案","customer":{"name":"有限公司集团"},"edition":"flagship","lines":[',
    '{"id":"webinar","sku":"meeting.webinar","spec":"500","mode":"once","quantity":1,"start":"2026-01-01T09:00:00+08:00"},',
    '{"id":"recording","sku":"meeting.recording","spec":"100GB","sku":"meeting.live-port","spec":"1000",',
    '{"id":"ports","sku":"meeting.port","mode":"period","quantity":100,"term":{"unit":"month","count":12},"start":"',
    '{"id":"rooms","sku":"meeting.room","spec":"50","mode":"period","quantity":10,"term":{"unit":"year","count":1},',
    '"start":"2026-01-01T09:00:00+08:00"}]}',
  ].join('\n'),
);

/**
 * The second one packs short scenarios to less: it has the words that names and notes are made of, and the shape of a
 * scenario in one piece, in the order in which the program writes it.
 */
export const secondDictionary = Buffer.from(
  [
    '"sizings":[{"kind":"recording","made":"2026-","asked":[{"label":{"zh":"","en":""},"value":{"zh":"","en":""}}],',
    '"found":[],"statement":{"zh":"","en":""},"rules":[],"lines":[{"id":"","quantity":0}],"fleet":{"per":"year","heat":[[',
    '"document":{"number":"QT-2026","validUntil":"2026-","project":"","supplier":{"name":"","contact":"","phone":"",',
    '"email":"","address":"","taxId":""},"leaveOut":["cashFlow","basis","notes","rules","seals"],"columns":["unitPrice",',
    '"terms":[{"id":"payment","title":"","text":""}],"paymentPlan":[{"when":"","due":"2026-","percent":"30"}],',
    '"customerCopy":false,"language":"zh"},"options":{"rounding":"half-up","callRounding":"per-call","numberRent":"daily",',
    '"alignRule":"months-first","deriveYearFromMonth":true,"roomPerHost":true,"taxRates":{"service":"0.06","hardware":"0.13"}},',
    '"account":{"balance":"100000.00","topUps":[{"at":"2026-","amount":"10000.00"}]},',
    '"outsideTotal":"optional","section":"","taxRate":"0.06","discount":{"kind":"partner","amount":"1000.00"},',
    '"calls":[{"at":"2026-01-01T09:00:00+08:00","direction":"outbound","seconds":60},{"direction":"inbound","seconds":180}],',
    '"sku":"meeting.account.third-party","sku":"meeting.account.pro-terminal","sku":"meeting.hw.ideahub-b2","sku":"meeting.acc.',
    '"sku":"meeting.service.integration-standard","sku":"meeting.service.media-ops","sku":"meeting.room-connector",',
    '"sku":"cc.ivr.basic","sku":"cc.seat.all-round","sku":"cc.seat.basic","sku":"cc.number.standard","sku":"cc.call.landline",',
    '"mode":"usage","minutesPerMonth":10000},"mode":"on-demand","changes":[{"at":"2026-01-01T09:00:00+08:00","quantity":10}]},',
    '"mode":"once","quantity":1,"activatedAt":"2026-01-01T09:00:00+08:00","renewals":[{"at":"2027-","alignDay":15}],',
    '"autoRenew":{"term":{"unit":"year","count":1},"times":2,"daysBefore":7},"discount":{"kind":"business","rate":"0.10"},',
    '"prices":[{"sku":"meeting.port","mode":"period","per":"month","amount":"100","source":"user","note":"","source":"illustrative"},',
    '"horizon":{"from":"2026-01-01T00:00:00+08:00","to":"2027-01-01T00:00:00+08:00"},"edition":"free","edition":"flexus",',
    '"contact":"","phone":"","level":"V3","graceDays":15,"retentionDays":15},',
    '有限责任公司股份有限公司集团有限公司科技信息技术网络电力能源交通物流医药银行保险证券基金医院大学学校学院研究院设计院',
    '政府政务教育局公安局税务局法院国际中国华东华南华北华中西南西北东北广东江苏浙江山东四川湖北福建河南河北湖南安徽陕西',
    '石家庄哈尔滨呼和浩特乌鲁木齐长春沈阳大连太原兰州西宁银川昆明贵阳南宁海口南昌合肥福州厦门泉州温州绍兴嘉兴金华台州南通',
    '常州徐州扬州无锡宁波佛山东莞珠海中山惠州长沙郑州济南青岛烟台重庆天津苏州南京武汉西安成都杭州深圳广州上海北京',
    '办公楼会议室楼层机房培训全员大会董事会党建直播录制存储分会场主会场视频会议热线呼入呼出坐席客服中心云客服',
    '第一二三四五六七八九十期年度项目采购报价测试试用升级续订新购扩容方案公司分公司子公司总公司总部客户企业集团云会议方案',
    '{"id":"webinar","sku":"meeting.webinar","spec":"500","mode":"once","quantity":1,"start":"2026-01-01T09:00:00+08:00"},',
    '{"id":"recording","sku":"meeting.recording","spec":"100GB","sku":"meeting.live-port","spec":"1000",',
    '{"id":"ports","sku":"meeting.port","mode":"period","quantity":100,"term":{"unit":"month","count":12},"start":"',
    '{"format":"seatwise.scenario/1","name":"","customer":{"name":""},"edition":"flagship","lines":[',
    '{"id":"rooms","sku":"meeting.room","spec":"50","mode":"period","quantity":30,"term":{"unit":"year","count":1},',
    '"start":"2026-01-01T09:00:00+08:00","note":"","start":"2025-01-01T09:30:00+08:00"}]}',
  ].join(''),
);
